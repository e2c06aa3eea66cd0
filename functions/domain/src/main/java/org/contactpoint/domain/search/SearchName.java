package org.contactpoint.domain.search;

import java.util.Set;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.value.KeyedInput;
import org.contactpoint.domain.value.Parsed;

/**
 * A name as somebody searches for it.
 *
 * @param open whether a trailing {@code *} leaves its end open
 */
public record SearchName(NamePart name, boolean open) {
  private static final String STAR = "*";
  private static final int LETTERS_BEFORE_STAR = 2;

  /** A name without a {@code *}. */
  public static SearchName whole(NamePart name) {
    return new SearchName(name, false);
  }

  /** Reads a name that may end in one {@code *}. */
  public static Parsed<SearchName> parse(String raw) {
    String keyed = KeyedInput.collapsed(raw);
    boolean open = keyed.endsWith(STAR);
    String text = open ? keyed.substring(0, keyed.length() - STAR.length()) : keyed;
    return NamePart.parse(text).map(name -> new SearchName(name, open));
  }

  /** Whether there are too few letters before the {@code *}. */
  boolean isTooShort() {
    return open
        && name.value().codePoints().filter(Character::isLetter).count() < LETTERS_BEFORE_STAR;
  }

  /** The ways to ask for it, none where its end is open. */
  NameForms.Forms forms(Sounds sounds) {
    return open ? NameForms.Forms.NONE : NameForms.forms(name, sounds);
  }

  /** Each reading of the name as one word. */
  Set<String> words(Sounds sounds) {
    return NameForms.forms(name, sounds).whole();
  }

  @Override
  public String toString() {
    return "SearchName[redacted]";
  }
}
