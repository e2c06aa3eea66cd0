package org.contactpoint.dynamodb.audit.verify;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.TrailVerifier;
import org.contactpoint.dynamodb.audit.TrailStore;

/**
 * Verifies the trail as it is stored in DynamoDB, entry by entry: what it remembers grows with the
 * writers, not with the entries. Entries may be written meanwhile; what is written after its chain
 * was looked at is for the next time.
 *
 * <p>After the newest seal two things are not noticed: tampering by who holds the chains' key; and
 * setting the trail back as a whole, or the tail of a chain which no other chain has reported
 * since, to a later state than the sealed one with the genuine heads of that time.
 */
public final class DynamoDbTrailVerifier implements TrailVerifier {
  private final TrailStore store;

  public DynamoDbTrailVerifier(TrailStore store) {
    this.store = store;
  }

  @Override
  public Verification verify(List<ChainHead> sealed) {
    return new TrailVerification(store).whole(sealed);
  }

  @Override
  public Optional<Verification> verify(String writer) {
    return verifySince(List.of(), writer);
  }

  @Override
  public Verification verifySince(List<ChainHead> sealed) {
    return sealed.isEmpty() ? verify(sealed) : new TrailVerification(store, sealed).since();
  }

  @Override
  public Optional<Verification> verifySince(List<ChainHead> sealed, String writer) {
    return ChainViolations.isWriter(writer)
        ? new TrailVerification(store, sealed).of(writer)
        : Optional.empty();
  }
}
