package org.contactpoint.cloud.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyRings;
import org.contactpoint.dynamodb.crypto.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Keys from the secrets of the stage. A key ring is fetched when its first key is asked for, so
 * that no key is in a snapshot that functions are started from, and fetched again after a quarter
 * of an hour, so that new versions are seen.
 */
public final class SecretKeys implements Keys {
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final Secrets secrets;
  private final String prefix;
  private final Clock clock;
  private final Map<KeyRing, Fetched> rings = new ConcurrentHashMap<>();

  public SecretKeys(Secrets secrets, String prefix, Clock clock) {
    this.secrets = secrets;
    this.prefix = prefix;
    this.clock = clock;
  }

  private record Fetched(KeyRingDocument ring, Instant at) {}

  @Override
  public byte[] bytes(KeyName name, int version) {
    byte[] key = ring(name).bytes(name, version);
    if (key == null) {
      throw new IllegalStateException("no key " + name.value() + " of version " + version);
    }
    return key;
  }

  @Override
  public int newest(KeyName name) {
    return found(name, ring(name).newest(name, clock.instant()));
  }

  @Override
  public int latest(KeyName name) {
    int version = ring(name).latest(name);
    return found(name, version == 0 ? null : version);
  }

  @Override
  public int oldest(KeyName name) {
    return found(name, ring(name).oldest(name));
  }

  private static int found(KeyName name, @Nullable Integer version) {
    return Optional.ofNullable(version)
        .orElseThrow(() -> new IllegalStateException("no key " + name.value()));
  }

  private KeyRingDocument ring(KeyName name) {
    return rings.compute(KeyRings.of(name), this::fresh).ring();
  }

  private Fetched fresh(KeyRing ring, @Nullable Fetched before) {
    Instant now = clock.instant();
    return before != null && now.isBefore(before.at().plus(KEPT))
        ? before
        : new Fetched(KeyRingDocument.read(secrets.read(ring.secret(prefix))), now);
  }

  @Override
  public String toString() {
    return "SecretKeys[redacted]";
  }
}
