package org.contactpoint.domain.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.Readings;
import org.contactpoint.domain.name.Sounds;
import org.jspecify.annotations.Nullable;

/**
 * Makes names ready to be compared, and caches those that it saw last: most children share their
 * names with others, and to find out how a name sounds costs more than to compare it.
 */
public final class ComparableWords {
  private static final int MOST_REMEMBERED = 50_000;

  private final Sounds sounds;
  private final Map<String, ComparableWord> remembered = new ConcurrentHashMap<>();
  private final Map<String, ComparableWord> typed = new ConcurrentHashMap<>();

  public ComparableWords(Sounds sounds) {
    this.sounds = sounds;
  }

  /** How names sound. */
  public Sounds sounds() {
    return sounds;
  }

  /** A whole name. */
  ComparableName called(PersonName name) {
    return new ComparableName(word(name.given()), word(name.family()));
  }

  @Nullable ComparableWord word(@Nullable NamePart name) {
    return name == null ? null : of(name);
  }

  /** The part of a name made ready to be compared; it is remembered for the next time. */
  public ComparableWord of(NamePart name) {
    ComparableWord known = typed.get(name.value());
    return known == null ? read(name.value()) : known;
  }

  private ComparableWord read(String name) {
    String text =
        Readings.of(name, sounds).stream()
            .map(parts -> String.join(" ", parts))
            .collect(Collectors.joining(ComparableWord.OR));
    return remember(typed, name, word(text));
  }

  /** A name whose readings are written already as {@link ComparableWord#text} has them. */
  ComparableWord word(String text) {
    ComparableWord known = remembered.get(text);
    return known == null ? remember(remembered, text, made(text)) : known;
  }

  private static ComparableWord remember(
      Map<String, ComparableWord> words, String text, ComparableWord word) {
    if (words.size() >= MOST_REMEMBERED) {
      words.clear();
    }
    words.put(text, word);
    return word;
  }

  private ComparableWord made(String text) {
    String[] readings = text.split(ComparableWord.OR, -1);
    List<String> parts = List.of(readings[0].split(" ", -1));
    String whole = String.join("", parts);
    return new ComparableWord(
        text,
        Arrays.stream(readings).skip(1).map(this::word).toList(),
        parts,
        NameForms.forms(parts).stream().map(this::form).toList(),
        NamePart.isPlaceholder(parts),
        sounds.ofGiven(whole),
        sounds.ofFamily(whole),
        new ComparableWord.Shares(
            sounds.shareOfGiven(whole),
            sounds.shareOfFamily(whole),
            sounds.shareOfFirst(parts.getFirst())),
        sounds.isUsualGiven(whole),
        sounds.isSpeltAsNames(whole));
  }

  private WrittenForm form(String text) {
    return WrittenForm.of(text, sounds.kinOf(text));
  }
}
