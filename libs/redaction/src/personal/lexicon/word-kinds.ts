/** Words that say what stands beside them: titles, kinds of street, of firm, of place; written for this library, CC0. */
export const wordKinds: Readonly<
  Record<
    'title' | 'rank' | 'particle' | 'street' | 'unit' | 'firm' | 'body' | 'month' | 'weekday' | 'landform' | 'kin',
    string
  >
> = {
  title: `mr mrs ms miss mx dr prof professor sir lady lord dame rev reverend fr father sister imam sheikh haji hajji cllr
    councillor hon herr frau monsieur madame senor senora signor signora pan pani mme mlle mister messrs phd md esq`,
  rank: `pc ps dc ds di dci dsu acc dcc cc pcso sgt sergeant constable inspector insp superintendent supt chief detective officer
    captain capt major maj colonel col lieutenant lt general gen corporal cpl commander cdr admiral judge justice president minister
    secretary ambassador senator governor congressman king queen prince princess duke earl baron pope bishop nurse coach manager
    director chairman spokesman spokeswoman spokesperson`,
  particle: `al el bin ibn bint abu abd abdul ul ur van von der den de du da di del della dos das do la le les ten ter op zu zum af av
    st o mac mc ap ab y e ben bar ter thi van`,
  street: `street st road rd avenue ave lane ln drive dr close crescent cres court ct place pl square sq terrace terr gardens gdns grove
    way walk rise hill view mews row parade parkway park green boulevard blvd highway hwy circle cir trail path alley quay wharf
    embankment esplanade promenade broadway junction crossing bypass roundabout estate village farm cottages house mansions towers
    strasse straat gasse weg allee platz rue avenida calle via viale piazza corso rua travessa praca ulica ul utca ut ter gata
    gatan vej vejen gade vagen vag tie katu polku kuja puiestee tanav tee mnt maantee iela gatve ulitsa prospekt bulevar trg cesta
    naselje str strada bd bul odos leoforos plads alle laan dreef singel gracht kade plein ring stræde stigur vegur gotu chaussee
    chemin impasse quai passeo paseo plaza camino carrera rodovia largo`,
  unit: `flat apt apartment suite unit ste floor room block po box p.o plot caravan bungalow studio building bldg wing level`,
  firm: `ltd limited plc llp llc inc incorporated corp corporation co company gmbh ag sa srl bv nv ab as oy oyj aps sarl spa kg kft doo group
    holdings partners associates brothers bros sons enterprises industries solutions services systems technologies technology
    consulting consultants logistics transport haulage motors autos garage builders building plumbing scaffolding roofing recycling
    clearances exports imports trading traders supplies wholesale foods bakery butchers fisheries farms nurseries horticulture
    kennels stables insurance bank banking capital investments finance financial credit securities properties lettings estates
    construction engineering electronics software media press publishing studios pictures records entertainment energy power
    petroleum oil gas pharma pharmaceuticals laboratories labs healthcare care homes hotel hotels inn restaurant cafe takeaway
    kebab pizza barbers nails beauty salon stores supermarket market mart shop pharmacy dental clinic staffing recruitment
    cleaning security taxis cabs cars hire rentals airlines airways shipping freight chain networks analytics`,
  body: `council police constabulary university college school academy hospital trust nhs ministry department agency authority
    commission committee board court parliament association union society club institute foundation charity church mosque temple
    gurdwara synagogue orchestra museum library federation league party army force forces navy bureau office service services
    partnership coalition command brigade squadron regiment team unit crew gang`,
  month: `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec`,
  weekday: `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`,
  landform: `river lake mount mountain island islands isle bay beach port harbour bridge valley forest wood woods moor marsh sea ocean
    coast cape peninsula desert common heath airport station services prison hmp docks estate retail north south east west northern
    southern eastern western upper lower great little new old san santa saint`,
  kin: `mother father mum dad brother sister son daughter wife husband partner girlfriend boyfriend cousin uncle aunt nephew niece
    nan gran grandad grandfather grandmother friend mate neighbour boss tenant victim suspect subject driver passenger prisoner
    called named calling lad girl man woman male female aka alias`,
};
