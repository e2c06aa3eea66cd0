package org.contactpoint.http.door;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.contactpoint.http.problem.FieldProblem;

/** How much of a list a page holds. */
final class Paging {
  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,2}");

  private Paging() {}

  static int limit(Optional<String> asked) {
    return asked.map(Paging::parsed).orElse(USUAL);
  }

  private static int parsed(String asked) {
    int limit = FORM.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
    if (limit < 1 || limit > MOST) {
      throw new EarlyResponse(
          Answer.malformed(
              List.of(new FieldProblem("limit", "must be a whole number from 1 to 200"))));
    }
    return limit;
  }
}
