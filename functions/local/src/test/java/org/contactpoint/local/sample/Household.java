package org.contactpoint.local.sample;

import java.util.List;

/** A family at home: the name that the children bear, where they live, who looks after them. */
record Household(Town town, String family, Town.Home home, List<Carer> carers) {
  Household {
    carers = List.copyOf(carers);
  }

  /** Somebody who looks after the children. */
  record Carer(String name, String relationship, String phone) {}
}
