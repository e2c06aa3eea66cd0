package org.contactpoint.portal.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.portal.part.Choice.Option;
import org.contactpoint.portal.session.Person;

/**
 * Why somebody looks for a child or opens a record (rules §3.1): who may say so, the API decides.
 */
public final class Purposes {
  /**
   * What a child is registered for, and pairs of records are compared: the contract has both for
   * this alone (rules §3.2, §4), so nobody is asked.
   */
  public static final String RECORD_MAINTENANCE = "record-maintenance";

  private static final Option SUPPORT = Option.of("direct-support", "I am working with this child");
  private static final Option SAFEGUARDING =
      Option.of("safeguarding", "I am worried about this child’s safety");
  private static final Option TRANSFER =
      Option.of("transfer", "I am handing this child’s support on, or taking it over");
  private static final Option MAINTENANCE =
      Option.of(RECORD_MAINTENANCE, "I am correcting or completing records");
  private static final Option ACCESS =
      Option.of("subject-access", "A child, parent or carer asked to see what is held");

  /** What an archived record is opened for after its first year (rules §9). */
  private static final List<Option> ARCHIVES =
      List.of(
          archive("child-protection-enquiry", "A child protection enquiry"),
          archive("serious-case-review", "A serious case review"),
          archive("child-death-review", "A child death review"));

  private Purposes() {}

  private static Option archive(String code, String text) {
    return Option.of(code, text, "This also opens a record that was archived over a year ago");
  }

  /** Those that make sense for that person. */
  public static List<Option> of(Person person) {
    return person.is("management-team")
        ? List.of(SUPPORT, SAFEGUARDING, TRANSFER, MAINTENANCE, ACCESS)
        : List.of(SUPPORT, SAFEGUARDING, TRANSFER);
  }

  /** Those for which that person may open a record: a team may read archives, too. */
  public static List<Option> ofRecord(Person person) {
    return person.is("management-team")
        ? Stream.concat(of(person).stream(), ARCHIVES.stream()).toList()
        : of(person);
  }

  /** Whether that person has a role that may open records at all. */
  public static boolean mayOpenRecords(Person person) {
    return person.isAny(
        "practitioner", "override-practitioner", "management-team", "shield-approver");
  }

  /** The code, if it is one of that person's. */
  public static Optional<String> known(Person person, String code) {
    return ofRecord(person).stream().map(Option::value).filter(code::equals).findFirst();
  }
}
