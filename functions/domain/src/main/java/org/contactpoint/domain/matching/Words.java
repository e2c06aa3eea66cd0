package org.contactpoint.domain.matching;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Makes names ready to be compared, and remembers those that it met last: most children share their
 * names with others, and to find out how a name sounds costs more than to compare it.
 */
public final class Words {
  private static final int MOST_REMEMBERED = 50_000;

  private final Sounds sounds;
  private final Map<String, Word> remembered = new ConcurrentHashMap<>();
  private final Map<String, Word> typed = new ConcurrentHashMap<>();

  public Words(Sounds sounds) {
    this.sounds = sounds;
  }

  /** How names sound. */
  public Sounds sounds() {
    return sounds;
  }

  /** A whole name. */
  Called called(PersonName name) {
    return new Called(word(name.given()), word(name.family()));
  }

  @Nullable Word word(@Nullable NamePart name) {
    return name == null ? null : of(name);
  }

  Word of(NamePart name) {
    Word known = typed.get(name.value());
    return known == null ? read(name.value()) : known;
  }

  private Word read(String name) {
    String latin =
        Folding.parts(name).stream()
            .map(sounds::inLatin)
            .map(Folding::compact)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return remember(typed, name, word(latin.isEmpty() ? Folding.fold(name) : latin));
  }

  /** A name that is folded and in Latin letters already. */
  Word word(String spaced) {
    Word known = remembered.get(spaced);
    return known == null ? remember(remembered, spaced, made(spaced)) : known;
  }

  private static Word remember(Map<String, Word> words, String text, Word word) {
    if (words.size() >= MOST_REMEMBERED) {
      words.clear();
    }
    words.put(text, word);
    return word;
  }

  private Word made(String spaced) {
    List<String> parts = List.of(spaced.split(" ", -1));
    String whole = String.join("", parts);
    return new Word(
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

  private Form form(String text) {
    return Form.of(text, sounds.kinOf(text));
  }
}
