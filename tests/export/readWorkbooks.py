"""Every sheet of a workbook as JSON: cells with their types, formulas, comments, merges."""
import json
import sys

import openpyxl

result = {}
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    result[path] = [
        {
            "name": sheet.title,
            "merged": len(sheet.merged_cells.ranges),
            "rows": [
                [{"value": cell.value, "type": cell.data_type, "comment": cell.comment.text if cell.comment else None} for cell in row]
                for row in sheet.iter_rows()
            ],
        }
        for sheet in book.worksheets
    ]
json.dump(result, sys.stdout, default=str)
