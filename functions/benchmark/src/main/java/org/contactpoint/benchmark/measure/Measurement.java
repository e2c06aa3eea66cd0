package org.contactpoint.benchmark.measure;

import java.util.List;
import org.contactpoint.benchmark.mistake.Question;

/** Puts questions to a finder, one after the other on one thread. */
public final class Measurement {

  /** How long the lists are that finders may give. */
  public static final int MOST = 20;

  private final Stopwatch stopwatch;

  /** Measures with that watch. */
  public Measurement(Stopwatch stopwatch) {
    this.stopwatch = stopwatch;
  }

  /** Answers that nobody looks at, until the machine is warm. */
  public void warmUp(Finder finder, List<Question> questions) {
    questions.forEach(question -> finder.find(question.criteria(), MOST));
  }

  /** All the answers. */
  public Answers ask(Finder finder, List<Question> questions) {
    return new Answers(questions.stream().map(question -> ask(finder, question)).toList());
  }

  private Answer ask(Finder finder, Question question) {
    long before = stopwatch.nanos();
    List<Integer> found = finder.find(question.criteria(), MOST);
    long nanos = stopwatch.nanos() - before;
    return new Answer(question, found.indexOf(question.kid()) + 1, nanos);
  }
}
