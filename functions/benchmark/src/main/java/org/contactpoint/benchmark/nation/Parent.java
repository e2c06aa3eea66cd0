package org.contactpoint.benchmark.nation;

import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.value.PlainText;

/** A mother or a father, as a source names them. */
record Parent(String given, String family, boolean mother) {

  Carer carer() {
    Relationship relationship = mother ? Relationship.MOTHER : Relationship.FATHER;
    return new Carer(new PlainText(given + " " + family), relationship, true, null);
  }
}
