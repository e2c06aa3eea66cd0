/**
 * The tables and who may do what to them: tests, the local process and the cloud create them from
 * these descriptions, so no schema is typed twice.
 */
@NullMarked
package org.contactpoint.contract.table;

import org.jspecify.annotations.NullMarked;
