<?php

// Lists what is public in the PHP package. Arguments: the folder of the package, and what loads its dependencies.

[, $package, $dependencies] = $argv;
require $dependencies;

const PACKAGE = 'PixelByte\\Client\\';

spl_autoload_register(function (string $class) use ($package): void {
    $file = "$package/lib/" . str_replace('\\', '/', substr($class, strlen(PACKAGE))) . '.php';
    if (str_starts_with($class, PACKAGE) && is_file($file)) {
        require $file;
    }
});

function parameter(ReflectionParameter $parameter): string
{
    $isOptional = $parameter->isOptional() ? '=' : '';
    return ltrim("{$parameter->getType()} ") . "\${$parameter->getName()}$isOptional";
}

function list_class(ReflectionClass $class): void
{
    $isOwn = fn ($member) => $member->getDeclaringClass()->getName() === $class->getName();
    $name = $class->getName();
    $parent = $class->getParentClass();
    echo "$name\tis ", $parent === false ? 'its own' : $parent->getName(), "\n";
    foreach (array_filter($class->getReflectionConstants(ReflectionClassConstant::IS_PUBLIC), $isOwn) as $constant) {
        echo "$name\t{$constant->getName()}\n";
    }
    foreach (array_filter($class->getProperties(ReflectionProperty::IS_PUBLIC), $isOwn) as $property) {
        echo "$name\t", ltrim("{$property->getType()} "), "\${$property->getName()}\n";
    }
    foreach (array_filter($class->getMethods(ReflectionMethod::IS_PUBLIC), $isOwn) as $method) {
        echo "$name\t{$method->getName()}()", rtrim(": {$method->getReturnType()}", ': '), "\n";
        // Each is a line of its own, so that another optional one takes nothing away.
        foreach ($method->getParameters() as $parameter) {
            echo "$name\t{$method->getName()}(", parameter($parameter), ")\n";
        }
    }
}

foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator("$package/lib")) as $file) {
    if ($file->getExtension() === 'php') {
        $path = substr($file->getPathname(), strlen("$package/lib/"), -strlen('.php'));
        list_class(new ReflectionClass(PACKAGE . str_replace('/', '\\', $path)));
    }
}
