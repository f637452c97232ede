/** Peoples, nationalities and faiths as adjective or noun, singular; written for this library, CC0. Folded when loaded. */
export const nationalities = `
  afghan african afro-caribbean albanian algerian american andorran angolan arab arabian argentine argentinian armenian asian
  australian austrian azerbaijani azeri bahamian bahraini balinese baltic bangladeshi barbadian basque bavarian belarusian
  belgian belizean belizian bengali beninese berber bermudian bhutanese bolivian bosnian botswanan brazilian british briton
  bruneian bulgarian burkinabe burmese burundian californian cambodian cameroonian canadian caribbean castilian catalan chadian
  chechen chilean chinese colombian congolese cornish corsican croat croatian cuban cypriot czech danish dane dominican dutch dutchman
  ecuadorian egyptian emirati english englishman equatorian eritrean estonian ethiopian european fijian filipino finn finnish
  flemish french frenchman gabonese gambian georgian german ghanaian greek greenlander greenlandic grenadian guatemalan guinean
  guyanese haitian hindi honduran hungarian icelander icelandic indian indonesian iranian iraqi irish irishman israeli italian
  ivorian jamaican japanese jordanian kashmiri kazakh kenyan korean kosovan kosovar kurd kurdish kuwaiti kyrgyz laotian latvian
  lebanese liberian libyan lithuanian luxembourger macedonian malagasy malawian malay malaysian maldivian malian maltese manx
  maori mauritanian mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali newzealander
  nicaraguan nigerian nigerien nordic norwegian omani pakistani palestinian panamanian pashtun paraguayan persian peruvian
  philippine pole polish polynesian portuguese punjabi qatari roma romanian romany russian rwandan salvadoran samoan saudi
  scandinavian scot scots scottish senegalese serb serbian sicilian sierra-leonean sikh sindhi singaporean slav slavic slovak
  slovakian slovene slovenian somali somalian spaniard spanish srilankan sudanese surinamese swahili swede swedish swiss syrian
  taiwanese tajik tamil tanzanian tatar thai tibetan togolese trinidadian tunisian turk turkish turkmen ugandan uighur ukrainian
  urdu uruguayan uyghur uzbek uzbekistani venezuelan vietnamese welsh welshman yemeni yoruba yugoslav zambian zimbabwean zulu
  anglican baptist buddhist catholic christian hindu islamic islamist jew jewish methodist mormon muslim orthodox protestant
  quaker shia shiite shii sunni salafi traveller`;
