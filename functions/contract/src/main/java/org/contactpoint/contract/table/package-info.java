/**
 * The tables and who may do what with them: tests, the local process and the cloud create them from
 * these descriptions, so no schema is written twice.
 */
@NullMarked
package org.contactpoint.contract.table;

import org.jspecify.annotations.NullMarked;
