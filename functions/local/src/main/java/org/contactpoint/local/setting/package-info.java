/** The settings of the process, and the folder in which it keeps everything. */
@NullMarked
package org.contactpoint.local.setting;

import org.jspecify.annotations.NullMarked;
