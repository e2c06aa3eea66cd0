package org.contactpoint.search.find;

import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.jspecify.annotations.Nullable;

/**
 * One search by one caller for one purpose.
 *
 * @param caller whose own name and home misuse is looked for by
 * @param actor the same as the trail names them
 * @param criteria every field keeps its rule; whether they are enough is still to be judged
 */
public record SearchCommand(Caller caller, Actor actor, Purpose purpose, SearchCriteria criteria) {

  /** What was asked for, field by field, as the trail keeps it apart and restricted. */
  Map<String, String> restricted() {
    Map<String, String> fields = new TreeMap<>();
    put(fields, "given-name", text(criteria.given()));
    put(fields, "family-name", text(criteria.family()));
    put(
        fields,
        "date-of-birth",
        criteria.dateOfBirth() == null ? null : criteria.dateOfBirth().date().toString());
    put(fields, "birth-year", criteria.birthYear() == null ? null : criteria.birthYear() + "");
    put(fields, "gender", criteria.gender() == null ? null : criteria.gender().code());
    put(fields, "postcode", criteria.postcode() == null ? null : criteria.postcode().value());
    if (criteria.identifier() != null) {
      put(fields, criteria.identifier().type(), criteria.identifier().value());
    }
    return fields;
  }

  private static @Nullable String text(@Nullable SearchName name) {
    return name == null ? null : name.name().value() + (name.open() ? "*" : "");
  }

  private static void put(Map<String, String> fields, String field, @Nullable String value) {
    if (value != null) {
      fields.put(field, value);
    }
  }
}
