package org.contactpoint.portal.worklist;

import java.util.Set;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.page.PageAnswer;

/**
 * The page of what waits no more, or is not there for whoever asks: the same words for both, so
 * that nobody learns which it is (rules §6, no oracle).
 *
 * @param page where it can be seen how things are now
 * @param text what the link there says
 */
public record Gone(String page, String text) {
  private static final int NOT_FOUND = 404;
  private static final Set<String> DECIDED = Set.of("out-of-turn", "already-closed");

  /** The page, which leads back to that place of a list. */
  public static PageAnswer from(String list) {
    return new Gone(list, "Back to the list").shown();
  }

  /** The page. */
  public PageAnswer shown() {
    return new PageAnswer.Shown(NOT_FOUND, "worklist/gone", this);
  }

  static boolean isSaidBy(ApiProblem problem) {
    return problem.status() == NOT_FOUND || DECIDED.contains(problem.slug());
  }
}
