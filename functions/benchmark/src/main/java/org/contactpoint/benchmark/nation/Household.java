package org.contactpoint.benchmark.nation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/**
 * What brothers and sisters share: their culture, home and parents.
 *
 * @param id counts from 0
 */
public record Household(
    int id, Culture culture, Home home, Parent parent, @Nullable Parent otherParent) {

  /** Where it lives. */
  public Address address() {
    return home.address();
  }

  /** The postcode alone. */
  public Postcode postcode() {
    return home.postcode();
  }

  /** One or two carers. */
  public List<Carer> carers() {
    return Stream.of(parent, otherParent).filter(Objects::nonNull).map(Parent::carer).toList();
  }

  /** The same household in another home. */
  Household at(Home other) {
    return new Household(id, culture, other, parent, otherParent);
  }
}
