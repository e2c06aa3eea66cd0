package org.contactpoint.local.operator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.CriteriaOpening;
import org.contactpoint.dynamodb.audit.read.EncryptedCriteria;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.dynamodb.crypto.RsaDecryptingKey;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.watch.AlertWrites;
import org.contactpoint.dynamodb.watch.DynamoDbAlerts;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Decrypts what was searched for in the entries of one alert, when two people have approved it. The
 * approval is used up before anything is decrypted: what fails then has to be approved anew (rules
 * §7.19).
 */
final class OpenCriteria {
  private final DynamoDbClient client;
  private final DynamoDbAlerts alerts;
  private final AlertWrites writes;
  private final EncryptedCriteria criteria;
  private final Clock clock;

  OpenCriteria(DynamoTables tables, Keys keys, Clock clock) {
    this.client = tables.client();
    this.alerts = new DynamoDbAlerts(tables);
    this.writes = new AlertWrites(tables);
    this.criteria =
        new EncryptedCriteria(tables, new RsaDecryptingKey(keys, KeyName.CRITERIA_DECRYPTION));
    this.clock = clock;
  }

  /** What became of it. */
  sealed interface Outcome {
    /** Field to value, a search each, in no order that tells when. */
    record Opened(List<Map<String, String>> searches) implements Outcome {}

    /** There is no such alert. */
    record Unknown() implements Outcome {}

    /** Two people have not approved it within a day, or it was used. */
    record NotApproved() implements Outcome {}
  }

  Outcome open(String alertId) {
    Alert alert = Optional.of(alertId).filter(Ids::isWellFormed).flatMap(alerts::find).orElse(null);
    if (alert == null) {
      return new Outcome.Unknown();
    }
    Instant now = clock.instant();
    CriteriaOpening opening = alert.opening();
    return opening != null && opening.isApproved(now) && isUsed(alert, opening.used(now))
        ? new Outcome.Opened(decrypted(opening.places()))
        : new Outcome.NotApproved();
  }

  private boolean isUsed(Alert alert, CriteriaOpening used) {
    Change.AlertSaved saved = new Change.AlertSaved(alert, alert.with(used));
    try {
      client.transactWriteItems(request -> request.transactItems(writes.saved(saved)));
      return true;
    } catch (TransactionCanceledException changed) {
      return false;
    }
  }

  /** Entries and times are left out: with them one could tell who looked at a shielded child. */
  private List<Map<String, String>> decrypted(List<String> places) {
    return places.stream()
        .map(criteria::at)
        .flatMap(Optional::stream)
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .toList();
  }
}
