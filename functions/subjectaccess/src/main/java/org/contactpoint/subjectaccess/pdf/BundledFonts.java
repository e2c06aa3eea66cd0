package org.contactpoint.subjectaccess.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that every document carries in it: Noto Sans, for Latin, Cyrillic and Greek. */
final class BundledFonts {
  /** How the page names them. */
  static final String FAMILY = "Noto Sans";

  private static final int NOTHING = 0;

  private final byte[] regular;
  private final byte[] bold;
  private final CmapLookup regularGlyphs;
  private final CmapLookup boldGlyphs;

  BundledFonts() {
    this.regular = read("NotoSans-Regular.ttf");
    this.bold = read("NotoSans-Bold.ttf");
    this.regularGlyphs = glyphs(regular);
    this.boldGlyphs = glyphs(bold);
  }

  private static byte[] read(String file) {
    try (InputStream font =
        Objects.requireNonNull(BundledFonts.class.getResourceAsStream(file), file)) {
      return font.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CmapLookup glyphs(byte[] font) {
    try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      return parsed.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether both have a glyph for that letter. */
  boolean has(int letter) {
    return regularGlyphs.getGlyphId(letter) != NOTHING && boldGlyphs.getGlyphId(letter) != NOTHING;
  }

  InputStream regular() {
    return new ByteArrayInputStream(regular);
  }

  InputStream bold() {
    return new ByteArrayInputStream(bold);
  }
}
