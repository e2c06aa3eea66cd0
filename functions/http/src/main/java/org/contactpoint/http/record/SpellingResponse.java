package org.contactpoint.http.record;

import java.util.List;
import org.contactpoint.domain.name.PersonName;

/** A name as another source spells it; the part that is not held is an empty string. */
public record SpellingResponse(String givenName, String familyName) {

  /** Several in their order. */
  public static List<SpellingResponse> of(List<PersonName> names) {
    return names.stream()
        .map(
            name ->
                new SpellingResponse(
                    NameResponse.text(name.given()), NameResponse.text(name.family())))
        .toList();
  }

  @Override
  public String toString() {
    return "SpellingResponse[redacted]";
  }
}
