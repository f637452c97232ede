/** Alternatives that several phrases share. */
export const lists: Readonly<Record<string, string>> = {
  them: 'him/her/them/me/us/you/yous/ya/yer/someone/somebody/anyone/anybody/everyone/everybody/em/u/all',
  their: 'his/her/their/my/your/our/ur/its/me/wor',
  kin: 'mum/mam/mother/mummy/dad/daddy/father/brother/brothers/sister/son/daughter/kid/kids/child/children/baby/bairn/wife/husband/partner/girlfriend/boyfriend/missus/ex/family/nan/nana/grandad/gran/cousin/uncle/auntie/aunt/lad/lass/girl/boy/missis/fella/feller/bloke',
  role: 'officer/officers/copper/cop/cops/bobby/police/nurse/doctor/teacher/judge/witness/witnesses/driver/prisoner/neighbour/neighbours/boss/manager/solicitor/grass/nonce/victim/landlord/man/woman/men/women/people/lads/boys/girls/guard/guards/screw/magistrate/councillor/mp/jury',
  who: '$them|$kin|$role|Aa|$their $kin|$their $role|the $role|the $kin|a $role|a $kin|that $kin|that $role',
  will: 'will/ll/gonna/gunna/ganna/gonner/shall/would/d/wants/want/wanna/wanted/intends/intend/intending/intended/plans/plan/planning/planned/plotting/plotted/threatens/threatened/threatening/threatend/means/vows/vowed/swears/swore/sworn/promised/promises/agreed/offered/hired/paid/sent/needs/about/ready/prepared/willing/wish/wishes|going to|goin to|out to|looking to|trying to|coming to|come to|plan to|has to|have to|got to|set to|is to|are to|was to|due to|orders to|order to|told to|asked to|when he|when she|tempted to|in mind to|free to|able to',
  kill: 'kill/murder/shoot/stab/strangle/behead/decapitate/execute/slaughter/slash/maim/kneecap/assassinate/knife/suffocate/poison/drown/lynch/mutilate/torture/dismember/throttle/smother/bludgeon/petrolbomb/firebomb/shank/chib/merk/whack/gut/impale/electrocute/disembowel/garrotte/hang/disfigure/kidnap/abduct/scald/blind/cripple/paralyse/cut/chop/slice/carve/bury/incinerate/torch/burn/bomb/butcher',
  killing:
    'killing/murdering/shooting/stabbing/strangling/beheading/executing/slashing/burying/burning/bombing/kidnapping/drowning/poisoning',
  killed:
    'killed/murdered/shot/stabbed/strangled/executed/slashed/kidnapped/abducted/snatched/whacked/wacked/clipped/merked/smoked/iced/popped/topped/shanked/chibbed/plugged/burnt/burned/torched/buried/drowned/poisoned/juggied/jugged/cheffed/chinged/dipped/splashed/duppied/chopped/bodied/wetted/leathered/kneecapped/maimed/slotted/bagged/erased',
  dealt:
    'done|done in|dealt with|seen to|sorted|sorted out|taken care of|taken out|put down|put away for good|put to sleep|cut up|opened up|lit up|sent for|got rid of|removed|made an example of|taught a lesson|jumped|rushed|ended|served|laid out',
  body: 'throat/throats/neck/head/heads/face/faces/guts/belly/skull/brains/chest/heart/legs/leg/kneecaps/kneecap/knees/spine/fingers/hands/eyes/ears/balls/tongue/back/arms/arm/stomach/ribs',
  day: 'monday/tuesday/wednesday/thursday/friday/saturday/sunday/mon/tues/tue/weds/wed/thurs/thur/fri/frid/sat/sun/mondays/fridays/saturdays/weekend',
  grave:
    'grave/ground/coffin/casket/box/bodybag/morgue/mortuary/crematorium/cemetery/hearse/earth/dirt/hole/ditch/canal/river/boot/reservoir/quarry/wheelchair/incubator/icu|body bag|body bags|intensive care|next world|pine box|life support',
  num: '#/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/sixteen/seventeen/eighteen/nineteen/twenty/thirty/forty/several/many/a',
  home: 'home/house/flat/address/door/bungalow/caravan/place/gaff/yard/drum/room/cell/pad/hostel/refuge/block/office/work/workplace/school/car/van/stable/gym/shop',
};
