// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
