/**
 * Telephone numbers Ofcom keeps for drama and for test records. Real tables call some of them unassigned; here they are
 * numbers like any other. Version 1.
 */
export const reservedPhones =
  /^\+44(?:7700900\d{3}|1632960\d{3}|2079460\d{3}|8081570\d{3}|9098790\d{3}|3069990\d{3}|1(?:13|14|15|16|17|18|21|31|41|51|61)4960\d{3}|1914980\d{3}|28(?:96496|90180)\d{3}|2920180\d{3}|2896496\d{3})$/;
