package org.contactpoint.http.door;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the route that tests have for themselves does next. */
final class Scripted {
  private volatile Handler handler = call -> Answer.noContent();

  /** Handles every call so. */
  void handles(Handler next) {
    handler = next;
  }

  /** Answers so in turn, and the last of it from then on. */
  void answers(Answer... answers) {
    Deque<Answer> left = new ArrayDeque<>(List.of(answers));
    handler = call -> left.size() > 1 ? left.removeFirst() : left.getFirst();
  }

  Answer handle(Call call) {
    return handler.handle(call);
  }
}
