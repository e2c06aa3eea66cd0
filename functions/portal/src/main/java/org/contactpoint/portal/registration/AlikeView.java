package org.contactpoint.portal.registration;

import java.util.List;
import org.contactpoint.portal.api.ApiProblem.Candidate;
import org.contactpoint.portal.page.PersonNames;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * Children who may be the one that is to be registered.
 *
 * @param form what was entered
 * @param ruledOut the numbers of those whom somebody rules out who goes on
 */
public record AlikeView(RecordForm form, List<Candidate> candidates, List<String> ruledOut) {

  /** Given name and family name. */
  public static String name(Candidate one) {
    return PersonNames.of(text(one.givenName()), text(one.familyName()));
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }

  /** The birthday; words in its place where there is none. */
  public static String born(Candidate one) {
    return one.dateOfBirth() == null ? "Not held" : Words.day(one.dateOfBirth());
  }

  @Override
  public String toString() {
    return "AlikeView[redacted]";
  }
}
