package org.contactpoint.portal.worklist;

import java.util.List;
import java.util.function.Function;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A list of the API from which one item is decided after another, and our page that shows it.
 *
 * @param route the path of the API
 * @param page the path of ours
 */
public record Worklist<T, P extends Worklist.Part<T>>(String route, String page, Class<P> type) {

  /** A part of the list, as the API answers it. */
  public interface Part<T> {

    /** What is in it. */
    List<T> items();

    /** Where the list goes on, null on the last part. */
    @Nullable String cursor();

    /** By which addresses name that item. */
    String idOf(T item);
  }

  /** The call for the part that begins there. */
  public ApiCall at(ListPlace place) {
    return ApiCall.get(place.on(route));
  }

  /** The page about one item, which is found again where the address says that it was. */
  public PageAnswer item(
      PageRequest request, ListPlace place, String id, Function<T, PageAnswer> shown) {
    return request
        .api()
        .call(at(place), type)
        .then(
            found ->
                found.items().stream()
                    .filter(one -> found.idOf(one).equals(id))
                    .findFirst()
                    .map(shown)
                    .orElseGet(() -> gone(place)));
  }

  /** Back to the same place, which says what was done. */
  public PageAnswer after(ListPlace place, String done) {
    return new PageAnswer.Moved(place.on(page, done));
  }

  /** Somebody else has decided it. */
  public PageAnswer gone(ListPlace place) {
    return Gone.from(place.on(page));
  }

  /** Why the API refused a decision; where somebody else was quicker, the way back to the list. */
  public PageAnswer refused(ListPlace place, ApiProblem problem) {
    return Gone.isSaidBy(problem) ? gone(place) : new PageAnswer.Refused(problem);
  }

  /** The same of an answer that may be such a refusal. */
  public PageAnswer orGone(ListPlace place, PageAnswer answer) {
    return answer instanceof PageAnswer.Refused(ApiProblem problem)
        ? refused(place, problem)
        : answer;
  }
}
