package org.contactpoint.shielding.subjectaccess;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.subjectaccess.document.AccessDocument;
import org.contactpoint.subjectaccess.document.FaceDocument;
import org.contactpoint.subjectaccess.document.Heading;
import org.contactpoint.subjectaccess.document.Look;
import org.contactpoint.subjectaccess.document.Named;
import org.contactpoint.subjectaccess.document.WholeDocument;
import org.jspecify.annotations.Nullable;

/**
 * The document in JSON. Where details are withheld, {@code record} is absent.
 *
 * @param withheld whether details are withheld
 * @param looks who looked, newest first
 * @param moreLooks whether there were older ones than are listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessDocumentResponse(
    String requestId,
    String childId,
    RequesterResponse requester,
    String received,
    String prepared,
    Who child,
    boolean withheld,
    @Nullable Held record,
    List<Looked> looks,
    boolean moreLooks) {
  public AccessDocumentResponse {
    looks = List.copyOf(looks);
  }

  /** Who the child is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Who(
      String name, @Nullable String dateOfBirth, boolean dateOfBirthEstimated, String gender) {

    static Who of(Named child) {
      DateOfBirth born = child.born();
      return new Who(
          child.name(),
          born == null ? null : born.date().toString(),
          born != null && born.estimated(),
          child.gender().code());
    }

    @Override
    public String toString() {
      return "Who[redacted]";
    }
  }

  /** What else is held. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Held(
      List<OtherName> otherNames,
      String council,
      @Nullable Home address,
      List<HeldCarer> carers,
      List<HeldService> services,
      List<HeldNumber> numbers,
      List<HeldSource> sources,
      boolean moreAtCouncil) {

    static Held of(WholeDocument whole) {
      return new Held(
          whole.otherNames().stream()
              .map(name -> new OtherName(code(name.type()), name.name()))
              .toList(),
          whole.responsible().value(),
          Home.of(whole.home()),
          whole.carers().stream()
              .map(
                  carer ->
                      new HeldCarer(
                          carer.name(),
                          code(carer.relationship()),
                          carer.parentalResponsibility(),
                          carer.phone()))
              .toList(),
          whole.services().listed().stream().map(HeldService::of).toList(),
          whole.numbers().stream()
              .map(number -> new HeldNumber(number.type(), number.ending()))
              .toList(),
          whole.sources().stream()
              .map(
                  source ->
                      new HeldSource(
                          source.authority().value(),
                          source.feed(),
                          source.asOf().toString(),
                          source.parts()))
              .toList(),
          whole.services().moreAtCouncil());
    }

    @Override
    public String toString() {
      return "Held[redacted]";
    }
  }

  /** A name beside the current one; {@code type} is absent for another spelling. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OtherName(@Nullable String type, String name) {
    @Override
    public String toString() {
      return "OtherName[redacted]";
    }
  }

  /** Where the child lives. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Home(String status, List<String> lines, @Nullable String asOf) {

    static @Nullable Home of(WholeDocument.@Nullable Home home) {
      return home == null
          ? null
          : new Home(
              home.status().code(),
              home.lines(),
              home.asOf() == null ? null : home.asOf().toString());
    }

    @Override
    public String toString() {
      return "Home[redacted]";
    }
  }

  /** A carer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HeldCarer(
      String name,
      @Nullable String relationship,
      boolean parentalResponsibility,
      @Nullable String phone) {
    @Override
    public String toString() {
      return "HeldCarer[redacted]";
    }
  }

  /** A service that works with the child, or did. */
  public record HeldService(
      String serviceType,
      String organisation,
      List<String> contact,
      String start,
      @Nullable String end,
      boolean leadPractitioner,
      boolean assessmentHeld) {

    static HeldService of(WholeDocument.ServiceLine service) {
      return new HeldService(
          service.type().code(),
          service.organisation(),
          service.contact(),
          service.start().toString(),
          service.end() == null ? null : service.end().toString(),
          service.lead(),
          service.assessment());
    }

    @Override
    public String toString() {
      return "HeldService[redacted]";
    }
  }

  /** A number that another body gave the child, as far as it is told. */
  public record HeldNumber(String type, String ending) {
    @Override
    public String toString() {
      return "HeldNumber[redacted]";
    }
  }

  /** From whom it is held. */
  public record HeldSource(String council, String feed, String asOf, List<String> parts) {}

  /** That somebody looked; {@code organisation} is absent where details are withheld. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Looked(
      String day,
      boolean searched,
      @Nullable String purpose,
      String role,
      @Nullable String organisation) {

    static Looked of(Look look, @Nullable String organisation) {
      return new Looked(
          look.day().toString(), look.searched(), code(look.why()), look.by().code(), organisation);
    }
  }

  static AccessDocumentResponse of(AccessDocument document) {
    return switch (document) {
      case FaceDocument face ->
          of(
              face.heading(),
              face.child(),
              null,
              face.looks().stream().map(look -> Looked.of(look, null)).toList(),
              face.moreLooks());
      case WholeDocument whole ->
          of(
              whole.heading(),
              whole.child(),
              Held.of(whole),
              whole.looks().listed().stream()
                  .map(placed -> Looked.of(placed.look(), placed.organisation()))
                  .toList(),
              whole.looks().more());
    };
  }

  private static AccessDocumentResponse of(
      Heading heading, Named child, @Nullable Held held, List<Looked> looks, boolean more) {
    return new AccessDocumentResponse(
        heading.requestId(),
        heading.child().value(),
        RequesterResponse.of(heading.requester()),
        heading.asked().toString(),
        heading.prepared().toString(),
        Who.of(child),
        held == null,
        held,
        looks,
        more);
  }

  private static @Nullable String code(@Nullable Coded coded) {
    return coded == null ? null : coded.code();
  }

  @Override
  public String toString() {
    return "AccessDocumentResponse[redacted]";
  }
}
