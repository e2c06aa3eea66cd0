package org.contactpoint.domain.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.contactpoint.domain.comparison.BirthLevel;
import org.contactpoint.domain.comparison.Likeness;
import org.contactpoint.domain.comparison.NameLevel;
import org.contactpoint.domain.comparison.NameOrder;
import org.contactpoint.domain.comparison.PlaceLevel;

/**
 * The probabilities of each level of agreement between two descriptions of one child, between a
 * child and its brother, sister or twin, and between strangers: learnt from files without knowing
 * who is who ({@code docs/benchmarks.md}), kept in a file that never changes under one version.
 *
 * <p>More than ten components, because there is one for each field compared and for each line of
 * the file.
 *
 * @param rules the version, kept with every decision
 * @param children among how many a child is looked for
 * @param siblings how many brothers and sisters a child has among them, on average
 * @param twins how many twins
 */
public record Parameters(
    String rules,
    double children,
    double siblings,
    double twins,
    LevelProbabilities given,
    LevelProbabilities family,
    LevelProbabilities order,
    LevelProbabilities birth,
    LevelProbabilities place,
    LevelProbabilities number,
    LevelProbabilities carer,
    LevelProbabilities gender) {

  /** The parameters in force. */
  public static Parameters inForce() {
    return read("rules-4.properties");
  }

  private static Parameters read(String resource) {
    Properties lines = new Properties();
    try (InputStream in = Parameters.class.getResourceAsStream(resource)) {
      lines.load(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(lines);
  }

  /**
   * Reads parameters.
   *
   * @throws IllegalArgumentException if a line lacks or is no chance between 0 and 1
   */
  public static Parameters of(Properties lines) {
    return new Parameters(
        line(lines, "rules"),
        Double.parseDouble(line(lines, "children")),
        Double.parseDouble(line(lines, "siblings")),
        Double.parseDouble(line(lines, "twins")),
        LevelProbabilities.of(NameLevel.class, "given", lines),
        LevelProbabilities.of(NameLevel.class, "family", lines),
        LevelProbabilities.of(NameOrder.class, "order", lines),
        LevelProbabilities.of(BirthLevel.class, "birth", lines),
        LevelProbabilities.of(PlaceLevel.class, "place", lines),
        LevelProbabilities.of(Likeness.class, "number", lines),
        LevelProbabilities.of(Likeness.class, "carer", lines),
        LevelProbabilities.of(Likeness.class, "gender", lines));
  }

  static String line(Properties lines, String name) {
    String value = lines.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("no line " + name);
    }
    return value.strip();
  }
}
