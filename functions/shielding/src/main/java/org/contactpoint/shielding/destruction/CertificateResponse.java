package org.contactpoint.shielding.destruction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The certificate of a destruction.
 *
 * @param tables in which nothing of the child is left
 * @param lastBackupGone the first day on which no backup can hold it any more
 */
public record CertificateResponse(
    String childId, String destroyedOn, List<String> tables, String lastBackupGone)
    implements AboutChildren {
  private static final List<String> REACHED =
      Stream.concat(Tables.RECORDS.stream(), Stream.of(Tables.SHIELD_REGISTER, Tables.NOTICES))
          .map(Table::name)
          .toList();

  public CertificateResponse {
    tables = List.copyOf(tables);
  }

  static CertificateResponse of(Destruction destruction, LocalDate finished, KeptBackups backups) {
    return new CertificateResponse(
        destruction.number().value(),
        finished.toString(),
        REACHED,
        backups.goneAfter(finished).toString());
  }

  @Override
  public Set<ContactPointId> children() {
    return Set.of(new ContactPointId(childId));
  }
}
