package org.contactpoint.local.seal;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.audit.archive.ArchivedSeals;
import org.contactpoint.audit.archive.SealHeads;
import org.contactpoint.domain.audit.ChainHeads;
import org.contactpoint.domain.audit.Seals;
import org.contactpoint.domain.audit.TrailVerifier;

/** The seals of this machine as the beans that the audit function asks for. */
@Factory
final class SealBeans {

  @Singleton
  Seals seals(FolderArchive archive, FileSigning signing) {
    return new ArchivedSeals(archive, signing);
  }

  @Singleton
  Sealing sealing(
      TrailVerifier verifier,
      Seals seals,
      ChainHeads heads,
      FolderArchive archive,
      FileSigning signing,
      Clock clock) {
    return new Sealing(verifier, seals, heads, new SealHeads(heads, signing, archive, clock));
  }
}
