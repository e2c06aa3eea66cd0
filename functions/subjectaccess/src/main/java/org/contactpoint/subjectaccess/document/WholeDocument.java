package org.contactpoint.subjectaccess.document;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.jspecify.annotations.Nullable;

/**
 * All that is held of a child, as far as it may be told to whoever asks.
 *
 * @param otherNames former names, aliases and other spellings
 * @param home null where no source says anything of an address
 */
public record WholeDocument(
    Heading heading,
    Named child,
    List<OtherName> otherNames,
    Authority responsible,
    @Nullable Home home,
    List<CarerLine> carers,
    Services services,
    List<NumberLine> numbers,
    List<SourceLine> sources,
    Looks looks)
    implements AccessDocument {
  public WholeDocument {
    otherNames = List.copyOf(otherNames);
    carers = List.copyOf(carers);
    numbers = List.copyOf(numbers);
    sources = List.copyOf(sources);
  }

  /**
   * A name beside the current one.
   *
   * @param type null for another spelling
   */
  public record OtherName(@Nullable NameType type, String name) {
    @Override
    public String toString() {
      return "OtherName[redacted]";
    }
  }

  /**
   * Where the child lives.
   *
   * @param lines with town and postcode, as on an envelope
   * @param asOf since when a source says so, null where it does not say
   */
  public record Home(AddressStatus status, List<String> lines, @Nullable LocalDate asOf) {
    public Home {
      lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
      return "Home[redacted]";
    }
  }

  /**
   * A carer.
   *
   * @param phone null where it is not held, or not told to this requester
   */
  public record CarerLine(
      String name,
      @Nullable Relationship relationship,
      boolean parentalResponsibility,
      @Nullable String phone) {
    @Override
    public String toString() {
      return "CarerLine[redacted]";
    }
  }

  /**
   * A service that works with the child, or did.
   *
   * @param organisation its name
   * @param contact the practitioner's name, telephone number and e-mail address, as far as held
   * @param end null while it is open
   */
  public record ServiceLine(
      ServiceType type,
      String organisation,
      List<String> contact,
      LocalDate start,
      @Nullable LocalDate end,
      boolean lead,
      boolean assessment) {
    public ServiceLine {
      contact = List.copyOf(contact);
    }

    @Override
    public String toString() {
      return "ServiceLine[redacted]";
    }
  }

  /**
   * The services that are told.
   *
   * @param moreAtCouncil whether the document says that the responsible council can tell the child
   *     more: to a child whose copy another council makes, or who is hidden, whatever is held
   */
  public record Services(List<ServiceLine> listed, boolean moreAtCouncil) {
    public Services {
      listed = List.copyOf(listed);
    }
  }

  /**
   * A number that another body gave the child.
   *
   * @param type such as {@code nhs-number}
   * @param ending its last three characters: the whole is told by the body that gave it alone
   */
  public record NumberLine(String type, String ending) {
    @Override
    public String toString() {
      return "NumberLine[redacted]";
    }
  }

  /**
   * From whom something is held.
   *
   * @param feed the source's feed, or who entered it
   * @param parts which parts it told of, in the order of the document
   */
  public record SourceLine(Authority authority, String feed, LocalDate asOf, List<String> parts) {
    public SourceLine {
      parts = List.copyOf(parts);
    }
  }

  /** Who looked, newest first, and whether there were older ones than are listed. */
  public record Looks(List<Look.Placed> listed, boolean more) {
    public Looks {
      listed = List.copyOf(listed);
    }
  }

  /** The same with who looked. */
  public WholeDocument with(Looks others) {
    return new WholeDocument(
        heading, child, otherNames, responsible, home, carers, services, numbers, sources, others);
  }

  @Override
  public String toString() {
    return "WholeDocument[redacted]";
  }
}
