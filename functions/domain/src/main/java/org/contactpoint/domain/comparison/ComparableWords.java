package org.contactpoint.domain.comparison;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
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
    String latin =
        Folding.parts(name).stream()
            .map(sounds::inLatin)
            .map(Folding::compact)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return remember(typed, name, word(latin.isEmpty() ? Folding.fold(name) : latin));
  }

  /** A name that is folded and in Latin letters already. */
  ComparableWord word(String spaced) {
    ComparableWord known = remembered.get(spaced);
    return known == null ? remember(remembered, spaced, made(spaced)) : known;
  }

  private static ComparableWord remember(
      Map<String, ComparableWord> words, String text, ComparableWord word) {
    if (words.size() >= MOST_REMEMBERED) {
      words.clear();
    }
    words.put(text, word);
    return word;
  }

  private ComparableWord made(String spaced) {
    List<String> parts = List.of(spaced.split(" ", -1));
    String whole = String.join("", parts);
    return new ComparableWord(
        spaced,
        parts,
        NameForms.forms(parts).stream().map(this::form).toList(),
        NamePart.isPlaceholder(parts),
        sounds.ofGiven(whole),
        sounds.ofFamily(whole),
        sounds.shareOfGiven(whole),
        sounds.shareOfFamily(whole),
        sounds.shareOfFirst(parts.getFirst()),
        sounds.isUsualGiven(whole));
  }

  private WrittenForm form(String text) {
    return WrittenForm.of(text, sounds.kinOf(text));
  }
}
