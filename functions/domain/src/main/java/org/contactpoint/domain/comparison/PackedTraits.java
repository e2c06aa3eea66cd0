package org.contactpoint.domain.comparison;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.jspecify.annotations.Nullable;

/**
 * {@link Traits} in as few bytes as may be, about sixty-five for a child: search entries hold them,
 * and the cost of a search grows with their size.
 */
public final class PackedTraits {
  private static final byte FORMAT = 1;
  private static final int MOST = 4096;
  private static final int ESTIMATED = 0x8000;
  private static final int POSTCODE = 1;
  private static final int PROPERTY = 2;
  private static final int LINE = 4;
  private static final int LASTING = 0x80;
  private static final int INWARD = 3;

  private PackedTraits() {}

  /** The bytes; the same for equal traits. */
  public static byte[] pack(Traits traits) {
    ByteBuffer to = ByteBuffer.allocate(MOST);
    to.put(FORMAT).put((byte) traits.gender().code().charAt(0));
    all(to, traits.names(), name -> put(to, name));
    all(to, traits.birthdays(), day -> put(to, day));
    all(to, traits.homes(), home -> put(to, home));
    all(
        to,
        traits.numbers(),
        mark ->
            to.put((byte) (mark.kind() | (mark.lasting() ? LASTING : 0))).putLong(mark.digest()));
    all(to, traits.carers(), to::putInt);
    byte[] bytes = new byte[to.position()];
    to.flip().get(bytes);
    return bytes;
  }

  private static <T> void all(ByteBuffer to, List<T> all, Consumer<T> each) {
    to.put((byte) all.size());
    all.forEach(each);
  }

  private static void put(ByteBuffer to, ComparableName name) {
    put(to, name.given() == null ? "" : name.given().text());
    put(to, name.family() == null ? "" : name.family().text());
  }

  private static void put(ByteBuffer to, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    to.putShort((short) bytes.length).put(bytes);
  }

  private static void put(ByteBuffer to, DateOfBirth day) {
    int since = (int) day.date().toEpochDay();
    to.putShort((short) (since | (day.estimated() ? ESTIMATED : 0)));
  }

  private static void put(ByteBuffer to, ComparableHome home) {
    String postcode = home.postcode();
    int has =
        (postcode == null ? 0 : POSTCODE)
            | (home.property() == 0 ? 0 : PROPERTY)
            | (home.line() == 0 ? 0 : LINE);
    to.put((byte) has);
    if (postcode != null) {
      byte[] bytes = postcode.replace(" ", "").getBytes(StandardCharsets.US_ASCII);
      to.put((byte) bytes.length).put(bytes);
    }
    if (home.property() != 0) {
      to.putInt(home.property());
    }
    if (home.line() != 0) {
      to.putInt(home.line());
    }
  }

  /**
   * The traits that were packed.
   *
   * @throws IllegalArgumentException if the bytes are of another format
   */
  public static Traits unpack(byte[] bytes, ComparableWords words) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    if (from.get() != FORMAT) {
      throw new IllegalArgumentException("search entry of an unknown format");
    }
    Gender gender = gender((char) from.get());
    return new Traits(
        all(from, () -> called(from, words)),
        all(from, () -> day(from)),
        gender,
        all(from, () -> home(from)),
        numbers(from),
        all(from, from::getInt));
  }

  private static <T> List<T> all(ByteBuffer from, Supplier<T> each) {
    int count = from.get();
    List<T> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(each.get());
    }
    return all;
  }

  private static Gender gender(char initial) {
    for (Gender gender : Gender.values()) {
      if (gender.code().charAt(0) == initial) {
        return gender;
      }
    }
    throw new IllegalArgumentException("search entry of an unknown gender");
  }

  private static ComparableName called(ByteBuffer from, ComparableWords words) {
    return new ComparableName(word(from, words), word(from, words));
  }

  private static @Nullable ComparableWord word(ByteBuffer from, ComparableWords words) {
    String text = text(from, from.getShort(), StandardCharsets.UTF_8);
    return text.isEmpty() ? null : words.word(text);
  }

  private static String text(ByteBuffer from, int length, java.nio.charset.Charset charset) {
    byte[] bytes = new byte[length];
    from.get(bytes);
    return new String(bytes, charset);
  }

  private static DateOfBirth day(ByteBuffer from) {
    int packed = Short.toUnsignedInt(from.getShort());
    return new DateOfBirth(LocalDate.ofEpochDay(packed & ~ESTIMATED), (packed & ESTIMATED) != 0);
  }

  private static ComparableHome home(ByteBuffer from) {
    int has = from.get();
    String postcode = null;
    if ((has & POSTCODE) != 0) {
      String compact = text(from, from.get(), StandardCharsets.US_ASCII);
      int inward = compact.length() - INWARD;
      postcode = compact.substring(0, inward) + " " + compact.substring(inward);
    }
    int property = (has & PROPERTY) == 0 ? 0 : from.getInt();
    return new ComparableHome(postcode, property, (has & LINE) == 0 ? 0 : from.getInt());
  }

  private static List<NumberMark> numbers(ByteBuffer from) {
    return all(
        from,
        () -> {
          int kind = Byte.toUnsignedInt(from.get());
          return new NumberMark(kind & ~LASTING, (kind & LASTING) != 0, from.getLong());
        });
  }
}
