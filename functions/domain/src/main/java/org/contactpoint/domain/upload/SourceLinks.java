package org.contactpoint.domain.upload;

import java.util.Collection;
import java.util.Map;
import org.contactpoint.domain.source.StatementKey;

/** The links of source records, readable by uploads alone. */
public interface SourceLinks {

  /** Those of the links that exist, strongly consistent. */
  Map<StatementKey, SourceLink> findAll(Collection<StatementKey> keys);
}
