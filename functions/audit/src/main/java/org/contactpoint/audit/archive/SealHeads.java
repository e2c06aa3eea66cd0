package org.contactpoint.audit.archive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.ChainHeads;
import org.contactpoint.dynamodb.document.Json;

/** Signs the heads of all chains and archives them (rules §7). */
public final class SealHeads {
  private final ChainHeads heads;
  private final Signing signing;
  private final Archive archive;
  private final Clock clock;

  public SealHeads(ChainHeads heads, Signing signing, Archive archive, Clock clock) {
    this.heads = heads;
    this.signing = signing;
    this.archive = archive;
    this.clock = clock;
  }

  /** Seals them now, and says how many they are. */
  public int now() {
    Instant now = clock.instant();
    List<ChainHead> all = heads.all();
    Seal seal = Seal.of(new Seal.Heads(now.toString(), all), signing);
    archive.put(Seal.name(now), Json.text(seal).getBytes(StandardCharsets.UTF_8));
    return all.size();
  }
}
