package org.contactpoint.portal.page;

import java.util.List;
import java.util.Map;
import org.contactpoint.domain.value.CouncilCode;
import org.contactpoint.domain.value.CouncilNames;
import org.contactpoint.portal.part.Choice.Option;
import org.jspecify.annotations.Nullable;

/** Councils with children's services by their names, and all of England by its own. */
public final class Councils {
  private static final String ENGLAND = "england";

  private static final List<Option> OPTIONS =
      CouncilNames.present().entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .map(council -> Option.of(council.getKey(), council.getValue()))
          .toList();

  private Councils() {}

  /** The name of whoever has that code; the code itself where it is not known. */
  public static String name(@Nullable String code) {
    if (code == null) {
      return "";
    }
    return code.equals(ENGLAND)
        ? "England"
        : CouncilCode.parse(code).toOptional().flatMap(CouncilNames::of).orElse(code);
  }

  /** All councils there are today in the order of their names, to select one. */
  public static List<Option> options() {
    return List.copyOf(OPTIONS);
  }
}
