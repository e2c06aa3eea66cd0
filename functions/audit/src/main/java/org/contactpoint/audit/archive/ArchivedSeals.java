package org.contactpoint.audit.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.Seals;
import org.contactpoint.dynamodb.document.Json;

/** The seals of the archive. */
public final class ArchivedSeals implements Seals {
  private final Archive archive;
  private final Signing signing;

  public ArchivedSeals(Archive archive, Signing signing) {
    this.archive = archive;
    this.signing = signing;
  }

  @Override
  public List<ChainHead> newest() {
    return archive
        .last(Seal.BEGINNING)
        .map(name -> new String(archive.read(name), StandardCharsets.UTF_8))
        .map(text -> Json.read(text, Seal.class).opened(signing).heads())
        .orElse(List.of());
  }
}
