package org.contactpoint.infrastructure.construct.table;

import org.contactpoint.contract.table.Table;
import org.contactpoint.infrastructure.construct.key.StageKeys;
import org.contactpoint.infrastructure.stage.StageDescriptor;

/** What a table needs: its description says the rest. */
public record DirectoryTableProps(StageDescriptor stage, Table table, StageKeys keys) {}
