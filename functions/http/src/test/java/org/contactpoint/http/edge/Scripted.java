package org.contactpoint.http.edge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.request.AuthorisedRequest;

/** What the route that tests have for themselves does next. */
final class Scripted {
  private volatile Function<AuthorisedRequest, Answer> handler = request -> Answer.noContent();

  /** Handles every call so. */
  void handles(Function<AuthorisedRequest, Answer> next) {
    handler = next;
  }

  /** Answers so in turn, and the last of it from then on. */
  void answers(Answer... answers) {
    Deque<Answer> left = new ArrayDeque<>(List.of(answers));
    handler = request -> left.size() > 1 ? left.removeFirst() : left.getFirst();
  }

  Answer handle(AuthorisedRequest request) {
    return handler.apply(request);
  }
}
