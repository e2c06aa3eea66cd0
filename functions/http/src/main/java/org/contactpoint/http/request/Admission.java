package org.contactpoint.http.request;

import java.util.function.Function;
import org.contactpoint.http.answer.Answer;

/**
 * What came of one step of judging a request.
 *
 * @param <T> what the next step needs
 */
public sealed interface Admission<T> {

  /** The request may proceed. */
  record Admitted<T>(T value) implements Admission<T> {}

  /** The request ends with that answer, whose entry names that actor and purpose. */
  record Ended<T>(Answer answer, Attribution attribution) implements Admission<T> {}

  /** Goes on with the next step, or stays ended. */
  default <R> Admission<R> then(Function<T, Admission<R>> next) {
    return switch (this) {
      case Admitted<T> admitted -> next.apply(admitted.value());
      case Ended<T> ended -> new Ended<>(ended.answer(), ended.attribution());
    };
  }
}
