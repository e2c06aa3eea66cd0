package org.contactpoint.dynamodb.name;

import com.ibm.icu.text.Transliterator;
import java.util.List;

/** One way to write names of another script in Latin letters; thread-safe. */
final class Transcription {
  private final List<Transliterator> steps;

  /**
   * One that takes those steps, each a transliterator of ICU by its id, or a file of rules in ICU's
   * language beside this class.
   */
  Transcription(String... steps) {
    this.steps = List.of(steps).stream().map(Transcription::step).toList();
  }

  private static Transliterator step(String step) {
    return step.endsWith(".txt")
        ? Transliterator.createFromRules(
            step, String.join("\n", Resources.lines("reading/" + step)), Transliterator.FORWARD)
        : Transliterator.getInstance(step);
  }

  /** The name, in small letters, as it is written in Latin letters. */
  String of(String name) {
    String text = name;
    for (Transliterator step : steps) {
      text = step.transliterate(text);
    }
    return text;
  }
}
