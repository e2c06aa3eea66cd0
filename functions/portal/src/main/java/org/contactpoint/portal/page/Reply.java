package org.contactpoint.portal.page;

import java.util.function.Function;
import org.contactpoint.portal.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/** What came of a call: what was asked for, or the reason why not. */
public sealed interface Reply<T> {

  /**
   * What was asked for.
   *
   * @param etag by which a change of it is made conditional, null where it has none
   */
  record Given<T>(T value, @Nullable String etag) implements Reply<T> {}

  /** It was refused. */
  record Refused<T>(ApiProblem problem) implements Reply<T> {}

  /** Both of two things. */
  record Both<A, B>(A first, B second) {}

  /** The page that follows; a refusal has a page of its own. */
  default PageAnswer then(Function<T, PageAnswer> page) {
    return switch (this) {
      case Given<T>(T value, String ignored) -> page.apply(value);
      case Refused<T>(ApiProblem problem) -> new PageAnswer.Refused(problem);
    };
  }

  /** The page that follows, or what is shown instead of the page of a refusal. */
  default PageAnswer then(
      Function<T, PageAnswer> page, Function<ApiProblem, PageAnswer> otherwise) {
    return switch (this) {
      case Given<T>(T value, String ignored) -> page.apply(value);
      case Refused<T>(ApiProblem problem) -> otherwise.apply(problem);
    };
  }

  /** The same of another thing; a refusal stays one. */
  default <R> Reply<R> map(Function<T, R> other) {
    return switch (this) {
      case Given<T>(T value, String etag) -> new Given<>(other.apply(value), etag);
      case Refused<T>(ApiProblem problem) -> new Refused<>(problem);
    };
  }

  /** This and another; the first refusal counts. */
  default <B> Reply<Both<T, B>> and(Reply<B> other) {
    return switch (this) {
      case Given<T>(T value, String etag) ->
          switch (other) {
            case Given<B>(B second, String ignored) -> new Given<>(new Both<>(value, second), etag);
            case Refused<B>(ApiProblem problem) -> new Refused<>(problem);
          };
      case Refused<T>(ApiProblem problem) -> new Refused<>(problem);
    };
  }
}
