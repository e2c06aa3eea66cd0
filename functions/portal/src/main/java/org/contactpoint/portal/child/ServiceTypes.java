package org.contactpoint.portal.child;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.part.Choice.Option;
import org.contactpoint.portal.session.Person;

/** What services do for children. */
public final class ServiceTypes {
  private static final List<String> ORDINARY =
      List.of(
          "social-care",
          "health-visiting",
          "school-nursing",
          "school",
          "gp",
          "speech-therapy",
          "learning-mentoring",
          "education-welfare",
          "youth-justice",
          "voluntary",
          "other-universal");

  /** Recorded with consent, or to prevent significant harm (rules §5). */
  private static final Set<String> SENSITIVE =
      Set.of("mental-health", "sexual-health", "substance-abuse");

  private static final Map<String, String> BY_JOB =
      Map.of(
          "social-worker", "social-care",
          "health-visitor", "health-visiting",
          "school-nurse", "school-nursing",
          "speech-therapist", "speech-therapy",
          "learning-mentor", "learning-mentoring",
          "teacher", "school",
          "gp", "gp");

  private ServiceTypes() {}

  /** All of them, to choose from. */
  public static List<Option> options() {
    Stream<Option> first = Stream.of(Option.of("", "Select one"));
    Stream<Option> all =
        Stream.concat(ORDINARY.stream(), SENSITIVE.stream().sorted())
            .map(code -> Option.of(code, text(code)));
    return Stream.concat(first, all).toList();
  }

  /** The words for one. */
  public static String text(String code) {
    return code.equals("gp") ? "GP" : Words.code(code);
  }

  /** Whether it is one of those of which others see only that there is one. */
  public static boolean isSensitive(String code) {
    return SENSITIVE.contains(code);
  }

  /** What somebody with that job is most likely to do; nothing where nobody can say. */
  static String usual(Person person) {
    String job = person.jobRole();
    return job == null ? "" : BY_JOB.getOrDefault(job, "");
  }
}
