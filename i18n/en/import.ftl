# import

## Reading a file: why it could not be read ($line: line or sheet row, 0 when unknown; $detail: a name or value)

import-read-empty = The file is empty.
import-read-too-large = The file is larger than 1 GB.
import-read-too-many-rows = The table has more than { $detail } rows. Split it, or save a workbook as CSV.
import-read-too-many-columns = Line { $line } has more than 256 columns.
import-read-too-many-cells = The table has more than { $detail } cells. Leave out the columns you do not need.
import-read-cell-too-long =
    { $line ->
        [0] A cell is longer than 32,768 characters.
       *[other] Line { $line } has a cell longer than 32,768 characters.
    }
import-read-unterminated-quote = A quotation mark opened on line { $line } is never closed. Correct that line; nothing was read past it.
import-read-not-a-workbook =
    { $line ->
        [0] The workbook is damaged or was not saved completely. Open it in a spreadsheet program and save it again.
       *[other] The workbook is damaged at row { $line }. Open it in a spreadsheet program and save it again.
    }
import-read-unsupported-format =
    { $detail ->
        [xls] This is an old Excel file (.xls). Save it as .xlsx or CSV.
        [xlsb] This is a binary Excel file (.xlsb). Save it as .xlsx or CSV.
        [ods] This is an OpenDocument file. Save it as .xlsx or CSV.
        [numbers] This is a Numbers file. Export it as Excel or CSV.
        [html] This is a web page, whatever its name says. Open it in a spreadsheet program and save it as .xlsx or CSV.
        [xml] This is an XML file. Open it in a spreadsheet program and save it as .xlsx or CSV.
       *[other] Files of this kind ({ $detail }) cannot be imported. Use CSV or .xlsx.
    }
import-read-password-protected = The workbook is protected by a password. Save a copy without it.
import-read-workbook-bomb = The workbook unpacks to an absurd size ({ $detail }) and was not opened.
import-read-memory-limit = Reading the file took more memory than is allowed. Nothing was imported.
import-read-time-limit = Reading the file took too long and was stopped. Nothing was imported.
import-read-no-sheet = The workbook has no sheet called { $detail }.
import-read-no-visible-sheet = The workbook has no visible sheet.
import-read-binary = This is not a text file or a workbook.
import-read-bad-option = { $detail } is not a known encoding or delimiter.
import-read-unreadable = The file could not be read: { $detail }
import-read-cancelled = Reading was cancelled. Nothing was imported.
import-read-crashed = The reader gave up on this file. Nothing was imported. Details: { $detail }

## Reading a file: remarks about the whole file ($count)

import-notice-nul-removed =
    { $count ->
        [one] One NUL character was removed.
       *[other] { $count } NUL characters were removed.
    }
import-notice-undecodable-bytes =
    { $count ->
        [one] One byte belongs to no character in this encoding. Check names with accents.
       *[other] { $count } bytes belong to no character in this encoding. Check names with accents.
    }
import-notice-lone-cr = Lines end in the old Macintosh way.
import-notice-stray-quote =
    { $count ->
        [one] One quotation mark inside a cell is not doubled and was read as it stands.
       *[other] { $count } quotation marks inside cells are not doubled and were read as they stand.
    }
import-notice-blank-rows =
    { $count ->
        [one] One empty row was left out.
       *[other] { $count } empty rows were left out.
    }
import-notice-duplicate-header =
    { $count ->
        [one] One column has the same header as another.
       *[other] { $count } columns have the same header as another.
    }
import-notice-formulas-as-values =
    { $count ->
        [one] One cell is a formula: the value saved in the workbook was read.
       *[other] { $count } cells are formulas: the values saved in the workbook were read.
    }
import-notice-formulas-without-value =
    { $count ->
        [one] One formula has no saved value and counts as empty. Open the workbook in a spreadsheet program and save it.
       *[other] { $count } formulas have no saved value and count as empty. Open the workbook in a spreadsheet program and save it.
    }
import-notice-hidden-sheet =
    { $count ->
        [one] The workbook also has a hidden sheet.
       *[other] The workbook also has { $count } hidden sheets.
    }
