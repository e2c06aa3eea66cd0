package org.contactpoint.benchmark.measure;

import org.contactpoint.benchmark.mistake.Question;

/**
 * What came of one question.
 *
 * @param place the position of the child in the list, from 1; 0 where it was not in it
 */
public record Answer(Question question, int place, long nanos) {

  /** Whether the child was among the first so many. */
  public boolean isWithin(int first) {
    return place > 0 && place <= first;
  }
}
