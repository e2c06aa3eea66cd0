package org.contactpoint.domain.value;

import java.text.Normalizer;

/**
 * A proper name that is no child's (an organisation, a carer, a practitioner, a line of an
 * address): 1 to 100 characters in Unicode form NFC, in which nothing can be a formula or markup
 * (rules §12).
 */
public record PlainText(String value) {
  private static final FieldRule RULE =
      FieldRule.matching(
              "must be 1 to 100 letters, digits, spaces or ' ’ . , & ( ) / - and begin with a"
                  + " letter or digit",
              "(?:"
                  + VisibleCharacters.LETTER
                  + "|\\p{Nd})"
                  + "(?:"
                  + VisibleCharacters.LETTER_OR_MARK
                  + "|[\\p{Nd} '’.,&()/-]){0,99}")
          .and(PlainText::isTidy)
          .knownToHoldFor(AsciiText.upTo(100, "0123456789 '.,&()/-"));

  public PlainText {
    RULE.require(value);
  }

  /**
   * Reads one line of text as people and files write it, or says why it is not valid; hyphens and
   * apostrophes of every kind are read as {@code -} and {@code '}.
   */
  public static Parsed<PlainText> parse(String raw) {
    return RULE.parse(KeyedInput.name(raw), PlainText::new);
  }

  private static boolean isTidy(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        && KeyedInput.collapsed(text).equals(text);
  }

  @Override
  public String toString() {
    return "PlainText[redacted]";
  }
}
