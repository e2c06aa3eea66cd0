package org.contactpoint.infrastructure.construct.archive;

import org.contactpoint.infrastructure.construct.bucket.WriteOnceBucket;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.key.SealKey;
import org.contactpoint.infrastructure.construct.queue.DeadLetters;
import org.contactpoint.infrastructure.construct.table.AppendOnlyTable;

/** What the archive needs: the trail that it copies, and where to. */
public record TrailArchiveProps(
    FunctionBase base,
    AppendOnlyTable trail,
    WriteOnceBucket bucket,
    SealKey sealKey,
    DeadLetters deadLetters) {}
