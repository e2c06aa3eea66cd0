package org.contactpoint.benchmark.nation;

/** How a culture makes a whole name of its lists. */
enum Custom {
  /** One given and one family name, now and then a middle name or a double family name. */
  BRITISH,
  /** Muhammad before the name in use; some girls bear a woman's second name, not the family's. */
  MUSLIM,
  /** Singh for boys and Kaur for girls, alone or before the family name. */
  SIKH,
  /** Family names that have a form for women. */
  SLAVIC,
  /** Two family names, and given names of two parts. */
  IBERIAN,
  /** The father's given name serves as family name: all of it is in the family list. */
  PLAIN
}
