package org.contactpoint.uploads;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.whereabouts.Address;

/**
 * All that an office knows, in lines that name no random id: two offices that came to the same end
 * look the same, whatever numbers they gave out.
 */
final class Picture {
  private final Office office;
  private final Map<String, String> lines = new TreeMap<>();

  private Picture(Office office) {
    this.office = office;
  }

  /** The children and what waits; not how it came to that. */
  static List<String> ofChildren(Office office) {
    Picture picture = new Picture(office);
    picture.children();
    return picture.all();
  }

  /** What is said of whom, without who answers for it or why something waits. */
  static List<String> ofFacts(Office office) {
    Picture picture = new Picture(office);
    office.records().stream()
        .filter(ChildRecord.Open.class::isInstance)
        .map(ChildRecord.Open.class::cast)
        .forEach(open -> picture.lines.put(picture.named(open), statements(open.statements())));
    office.waitingRows().forEach(row -> picture.lines.put("waiting " + row.row().key().code(), ""));
    return picture.all();
  }

  /** The same, and the uploads with their counts, reports and live rows. */
  static List<String> of(Office office) {
    Picture picture = new Picture(office);
    picture.children();
    picture.uploads();
    return picture.all();
  }

  private List<String> all() {
    return lines.entrySet().stream().map(line -> line.getKey() + ": " + line.getValue()).toList();
  }

  private void children() {
    for (ChildRecord record : office.records()) {
      lines.merge("record " + named(record), text(record), (one, other) -> one + " AND " + other);
    }
    for (StatementKey key : office.seen.keys) {
      Optional.ofNullable(office.directory.sourceLinks().findAll(List.of(key)).get(key))
          .ifPresent(link -> lines.put("link " + key.code(), text(link)));
    }
    office.waitingRows().forEach(row -> lines.put("waiting " + row.row().key().code(), text(row)));
    for (ChildRecord record : office.records()) {
      for (QuarantinedRow row : office.directory.quarantine().ofChild(record.id())) {
        lines.put("apart " + row.row().key().code(), row.row().asOf() + facts(row.row().facts()));
      }
    }
  }

  private void uploads() {
    for (String id : office.seen.uploads) {
      office.directory.uploads().find(id).ifPresent(this::upload);
    }
  }

  private void upload(Upload upload) {
    String name = upload.objectKey() + " " + upload.objectVersion();
    lines.put("upload " + name, upload.status() + " " + upload.counts() + " " + upload.takenBack());
    Source source = upload.source();
    lines.put("live " + source.code(), "" + office.directory.uploads().liveRows(source));
    for (RowResult row : office.results(upload)) {
      lines.put(
          "report " + name + " " + row.row(),
          row.outcome() + " " + row.field() + " " + row.reason() + " " + row.recordId());
    }
  }

  private String text(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open ->
          open.responsible().value()
              + (open.onceShielded() ? " once shielded" : "")
              + statements(open.statements());
      case ChildRecord.Shielded shielded ->
          "shielded " + statements(office.directory.hiddenFacts().of(shielded.id()));
      case ChildRecord.Merged merged -> "merged into " + merged.into();
    };
  }

  /** A record is named by the source records that speak of it. */
  private String named(ContactPointId id) {
    return office.record(id).map(this::named).orElse("nobody");
  }

  private String named(ChildRecord record) {
    List<Statement> statements =
        record instanceof ChildRecord.Open open
            ? open.statements()
            : office.directory.hiddenFacts().of(record.id());
    return statements.stream().map(s -> s.key().code()).sorted().toList().toString();
  }

  private static String statements(List<Statement> statements) {
    return statements.stream()
        .map(s -> s.key().code() + s.versions().stream().map(Picture::version).toList())
        .sorted()
        .collect(Collectors.joining("\n    ", "\n    ", ""));
  }

  private static String version(Version version) {
    return version.asOf()
        + (version.withdrawn() ? " withdrawn" : "")
        + (version.adding() == null ? "" : " " + version.adding())
        + facts(version.facts());
  }

  static String facts(Facts facts) {
    return " "
        + facts.names().stream().map(n -> n.type() + " " + n.name().full()).toList()
        + (facts.dateOfBirth() == null ? "" : facts.dateOfBirth().date())
        + facts.gender()
        + facts.identifiers().stream().map(i -> i.value()).toList()
        + address(facts.address())
        + facts.carers().stream().map(carer -> carer.name().value()).toList()
        + involvement(facts.involvement())
        + facts.died();
  }

  private static String address(@org.jspecify.annotations.Nullable Address address) {
    return address == null || address.postcode() == null ? "" : address.postcode().value();
  }

  private static String involvement(@org.jspecify.annotations.Nullable Involvement involvement) {
    return involvement == null
        ? ""
        : involvement.organisationCode().value() + involvement.start() + involvement.end();
  }

  private String text(SourceLink link) {
    return (link.child() == null ? "nobody" : named(Objects.requireNonNull(link.child())))
        + (link.review() == null ? "" : " waits")
        + (link.quarantined() ? " apart" : "")
        + (LinkHistory.isLive(link.steps()) ? " live" : "")
        + " "
        + link.last().asOf()
        + " "
        + link.last().digest();
  }

  private String text(WaitingRow row) {
    return row.listedTo().value()
        + " "
        + row.reason()
        + " "
        + row.row().asOf()
        + row.row().digest()
        + row.candidates().stream().map(c -> named(c.child())).toList();
  }
}
