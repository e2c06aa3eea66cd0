package org.contactpoint.http.door;

import java.util.function.Function;

/** What became of the wish to go on as somebody's mediator, or for a purpose (the rules, §2). */
public sealed interface Resolved {

  /** Allowed: go on with this call, which carries whom it is for, or why. */
  record Allowed(Call call) implements Resolved {}

  /** Not allowed: give this answer back as it is; the door enters it into the trail. */
  record Denied(Answer answer) implements Resolved {}

  /** Goes on where it is allowed, and answers the refusal where it is not. */
  default Answer then(Function<Call, Answer> next) {
    return switch (this) {
      case Allowed allowed -> next.apply(allowed.call());
      case Denied denied -> denied.answer();
    };
  }
}
